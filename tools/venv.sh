#!/bin/sh
# Makes the virtual environment $1, or brings it to the lock when it is there.
set -eu
venv=$1

if ! PYTHON="$venv/bin/python" sh tools/python.sh >/dev/null 2>&1; then
    python=$(sh tools/python.sh)
    "$python" -m venv --clear "$venv"
fi
echo "Installing the libraries into $venv with $("$venv/bin/python" --version) ..."
"$venv/bin/python" -m pip install --disable-pip-version-check --quiet --only-binary :all: \
    --require-hashes --requirement requirements.lock
