"""The draft of a regulation in Word."""
