#!/bin/sh
# Prints the Python to build on: the newest on the PATH that fits, or the one $PYTHON names.
set -eu

find_python() {
    for name in ${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3 python}; do
        # Running it is the only proof: a pyenv shim may stand for a version that is not there.
        if "$name" -c 'import ensurepip, sys, venv
sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    return 1
}

if find_python; then
    exit
fi
if [ -z "${PYTHON:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq >&2 && apt-get install -y -qq python3 python3-venv >&2
    if find_python; then
        exit
    fi
fi
cat >&2 <<'END'
jpviewer needs Python 3.11 to 3.14 with venv. On Debian and Ubuntu this line installs one:
  sudo apt-get install -y python3-venv
PYTHON=/path/to/python make run takes one that is not on the PATH.
END
exit 1
