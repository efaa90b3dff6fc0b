# Set-up leaves stamp files in .venv, so that a second run goes straight to work.
PY := .venv/bin/python
MPP := .venv/bin/mpp-readiness
DEBIAN := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-texgyre fonts-inter
DEBIAN_TEST := poppler-utils qpdf libreoffice-writer-nogui libreoffice-calc-nogui
CASE := examples/blora/2021-06-03.yaml
pip = echo "Installing Python packages (about a minute) ..."; \
  $(PY) -m pip install --quiet --disable-pip-version-check --editable
OUT := out/blora-2021-06-03
FACTS := examples/blora/fakta.yaml
DRAFT := out/blora-perbup-mpp

.PHONY: demo test bench pictures rules errors golden fuzz mutants messages clean

demo: .venv/demo.stamp .venv/debian.stamp
	@mkdir -p out
	$(MPP) report $(CASE) -o $(OUT).pdf -o $(OUT).html -o $(OUT).json --force
	$(MPP) draft perbup-mpp --facts $(FACTS) --assessment $(CASE) -o $(DRAFT).pdf -o $(DRAFT).docx -o $(DRAFT).xml --force

test: .venv/test.stamp .venv/debian-test.stamp
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/pytest -n 2 --dist worksteal --cov

bench: .venv/bench.stamp .venv/debian.stamp
	$(PY) benchmarks/run.py
	$(PY) -m benchmarks.drafts
	$(PY) -m benchmarks.worksheets
	$(PY) -m benchmarks.comparisons
	$(PY) -m benchmarks.reviews

# In one process, since its tests are many and short.
mutants: .venv/test.stamp
	@$(pip) '.[test,mutation]'
	@mkdir -p out
	.venv/bin/mutmut run --max-children 1 > out/mutants.txt 2>&1 || tail -c 300 out/mutants.txt
	.venv/bin/mutmut results

# The two pages that README.md shows.
pictures: demo .venv/debian-test.stamp
	@mkdir -p docs/pictures
	for n in 1 3; do pdftoppm -png -r 60 -f $$n -singlefile $(OUT).pdf docs/pictures/report-$$n; done

# Every rule of drafting, from the data.
rules: .venv/demo.stamp
	$(MPP) review --rules --markdown > docs/rules.md

# Every code of a problem, from the data.
errors: .venv/demo.stamp
	$(PY) -m mpp_readiness.problem_codes > docs/errors.md

# The texts of all skeletons that the tests compare with; read the difference before you keep it.
golden: .venv/test.stamp
	$(PY) -m tests.regulation.snapshots

# Every property with examples of this run alone, and five times as many; then drafts that no test has met, to Word and
# text and back. Half an hour.
fuzz: .venv/test.stamp
	.venv/bin/pytest -n 2 --dist worksteal -m hypothesis --hypothesis-profile fuzz
	$(PY) -m tests.regulation.parsing.fuzz 3000

# The Indonesian sentences of click: .po is written, .mo is made.
messages: .venv/test.stamp
	.venv/bin/pybabel compile -D mpp-readiness -d mpp_readiness/data/locale

clean:
	rm -rf .venv out

.venv/bin/python:
	python3 -m venv .venv

.venv/demo.stamp: pyproject.toml | .venv/bin/python
	@$(pip) .
	@touch $@

.venv/test.stamp: pyproject.toml | .venv/bin/python
	@$(pip) '.[test]'
	@touch $@ .venv/demo.stamp

.venv/bench.stamp: pyproject.toml | .venv/bin/python
	@$(pip) '.[test,bench]'
	@touch $@ .venv/demo.stamp .venv/test.stamp

# Without a stamp of what is missing: the next run asks for it again.
.venv/debian.stamp: Makefile | .venv/bin/python
	@$(call debian,$(DEBIAN))

.venv/debian-test.stamp: Makefile | .venv/bin/python
	@$(call debian,$(DEBIAN) $(DEBIAN_TEST))

# Installs what is missing where that is possible, and says it in a sentence where it is not.
define debian
missing() { for name in $(1); do dpkg -s $$name 2>/dev/null | grep -q "ok installed" || printf " %s" $$name; done; }; \
wanted="$$(missing)"; \
test -n "$$wanted" || { touch $@; exit 0; }; \
command -v apt-get >/dev/null 2>&1 || { echo "Please install what these Debian packages hold:$$wanted"; exit 0; }; \
sudo=""; test "$$(id -u)" = 0 || sudo="sudo -n"; \
test -z "$$sudo" || $$sudo true 2>/dev/null || { echo "Please run: sudo apt-get install$$wanted"; exit 0; }; \
echo "Installing Debian packages (some minutes):$$wanted ..."; \
{ $$sudo apt-get install -y -qq $$wanted || { $$sudo apt-get update -qq && $$sudo apt-get install -y -qq $$wanted; }; } \
  >/dev/null 2>&1; \
wanted="$$(missing)"; \
if test -n "$$wanted"; then echo "Please run: apt-get install$$wanted"; else touch $@; fi
endef
