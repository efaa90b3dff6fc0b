"""`python -m mpp_readiness` is the command line."""

import sys

from mpp_readiness.cli import main

if __name__ == "__main__":
    sys.exit(main())
