#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Unpacks the QGIS of this Debian's backports into a folder, beside the installed one, which stays as it is:
#     sh scripts/unpack-qgis.sh VERSION FOLDER
# VERSION (3.40) must be what the backports have. Each step ends after UNPACK_SECONDS (300) at the latest. Where it
# cannot be had, it says why, leaves no folder and exits with 3, so that a caller can tell that from failing tests.
set -eu

version=$1
folder=$2
limit=${UNPACK_SECONDS:-300}

unavailable() {
    rm -rf "$folder"
    echo "QGIS $version cannot be had: $1" >&2
    exit 3
}

# A step that ends whatever the mirror does. What it said is shown where it fails.
step() {
    what=$1
    shift
    status=0
    timeout -k 10 "$limit" "$@" >"$state/log" 2>&1 </dev/null || status=$?
    [ "$status" -ne 0 ] || return 0
    tail -n 20 "$state/log" >&2
    case $status in
    124 | 137) unavailable "$what took longer than $limit seconds. Try again later, or with another mirror." ;;
    *) unavailable "$what failed (above). Try again later, or with another mirror." ;;
    esac
}

codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
site=
if command -v apt-get >/dev/null 2>&1; then
    # From the sources: a fresh system has no lists yet.
    site=$(apt-get update --print-uris | sed -n "s#^'\(.*\)/dists/$codename/InRelease'.*#\1#p" | head -n 1)
fi
if [ -z "$codename" ] || [ -z "$site" ]; then
    unavailable "it is taken from Debian's backports, and this system has no Debian packages."
fi

# Lists and downloads of its own: the system's package sources do not change.
rm -rf "$folder"
state=$folder/apt
mkdir -p "$state/lists/partial" "$state/archives/partial"
for suite in "$codename" "$codename-updates" "$codename-backports"; do
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $site $suite main"
done >"$state/sources.list"
path=$(cd "$state" && pwd)
# By itself apt-get waits without end where a server drips, and takes a list that it could not get for an empty one.
set -- -o Dir::Etc::SourceList="$path/sources.list" -o Dir::Etc::SourceParts=- -o Dir::State::Lists="$path/lists" \
    -o Dir::Cache="$path" -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o APT::Update::Error-Mode=any \
    -o Acquire::Retries=3 -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30
step "getting the lists of packages from $site" apt-get -qq "$@" update
found=$(apt-cache "$@" madison qgis | sed -n "s/^ *qgis | \([^ ]*\) .*$codename-backports.*/\1/p" | head -n 1)
case $found in
"$version".*) ;;
*) unavailable "$codename-backports has ${found:-none}." ;;
esac
step "getting the packages of QGIS $found" apt-get -qq "$@" -t "$codename-backports" install \
    --download-only --no-install-recommends -y qgis python3-qgis qgis-providers
for package in "$state"/archives/*.deb; do
    step "unpacking ${package##*/}" dpkg -x "$package" "$folder"
done
rm -rf "$state"
touch "$folder/.done"
