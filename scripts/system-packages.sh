#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Installs the Debian or Ubuntu packages listed in the files given, if any is missing; costs nothing otherwise.
# Where it cannot (another system, not root), it says what to install and stops.
set -eu

packages=$(sed -e 's/#.*//' "$@" | tr -s ' \t\n' '\n' | sort -u)

if ! command -v dpkg-query >/dev/null 2>&1; then
    if command -v qgis_process >/dev/null 2>&1 && /usr/bin/python3 -c 'import qgis.core, osgeo' 2>/dev/null; then
        exit 0
    fi
    echo "This needs QGIS 3.22 or later with its Python bindings and GDAL. On Debian these are the packages:" >&2
    echo $packages >&2
    exit 1
fi

missing=
for package in $packages; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "Missing packages. Install them, then run this again:" >&2
    echo "    sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
fi
echo "Installing$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# No prompt may stop an unattended run, and the list of what was unpacked is of no interest unless it fails.
log=$(mktemp)
if ! apt-get install -y -qq --no-install-recommends $missing >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    rm -f "$log"
    exit 1
fi
rm -f "$log"
