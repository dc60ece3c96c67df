#!/bin/sh
# Makes the virtual environment in $1: a fitting Python, then the locked libraries.
# PYTHON=... names the Python to take.
set -eu
venv=$1

fits() {
    # Running it is the only proof: a pyenv shim may stand for a version that is not there.
    "$1" -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' \
        2>/dev/null
}

find_python() {
    for name in ${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3 python}; do
        if fits "$name"; then
            echo "$name"
            return
        fi
    done
}

python=$(find_python)
if [ -z "$python" ] && [ -z "${PYTHON:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq python3 python3-venv
    python=$(find_python)
fi
if [ -z "$python" ]; then
    echo "jpviewer needs Python 3.11 to 3.14 with venv (on Debian and Ubuntu: sudo apt-get install -y python3-venv);" >&2
    echo "PYTHON=/path/to/python make run takes another one than those on the PATH." >&2
    exit 1
fi

# An environment that is there is brought to the lock; one whose Python is gone is made anew.
if ! fits "$venv/bin/python"; then
    "$python" -m venv --clear "$venv"
fi
echo "Installing the libraries into $venv with $("$venv/bin/python" --version) ..."
"$venv/bin/python" -m pip install --disable-pip-version-check --quiet --only-binary :all: \
    --require-hashes --requirement requirements.lock
