#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Unpacks the QGIS of this Debian's backports into a folder, beside the installed one, which stays as it is:
#     sh scripts/unpack-qgis.sh VERSION FOLDER
# VERSION (3.40) must be what the backports have.
set -eu

version=$1
folder=$2
codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
site=$(apt-get indextargets --format '$(RELEASE) $(SITE)' | sed -n "s/^$codename //p" | head -n 1)
if [ -z "$codename" ] || [ -z "$site" ]; then
    echo "QGIS $version is taken from Debian's backports, and this system has no Debian packages." >&2
    exit 1
fi

# Lists and downloads of its own: the system's package sources do not change.
rm -rf "$folder"
state=$folder/apt
mkdir -p "$state/lists/partial" "$state/archives/partial"
for suite in "$codename" "$codename-updates" "$codename-backports"; do
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $site $suite main"
done >"$state/sources.list"
set -- -o Dir::Etc::SourceList="$PWD/$state/sources.list" -o Dir::Etc::SourceParts=- \
    -o Dir::State::Lists="$PWD/$state/lists" -o Dir::Cache="$PWD/$state" -o Debug::NoLocking=1
apt-get -qq "$@" update
found=$(apt-cache "$@" madison qgis | sed -n "s/^ *qgis | \([^ ]*\) .*$codename-backports.*/\1/p" | head -n 1)
case $found in
"$version".*) ;;
*)
    echo "QGIS $version is not in $codename-backports, which has ${found:-none}." >&2
    exit 1
    ;;
esac
apt-get -qq "$@" -t "$codename-backports" install --download-only --no-install-recommends -y \
    qgis python3-qgis qgis-providers >/dev/null
for package in "$state"/archives/*.deb; do
    dpkg -x "$package" "$folder"
done
rm -rf "$state"
touch "$folder/.done"
