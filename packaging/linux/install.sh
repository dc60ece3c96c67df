#!/bin/sh
# Puts the folder that `make package` built under $PREFIX (default ~/.local).
set -eu
cd "$(dirname "$0")/../.."
prefix=${PREFIX:-$HOME/.local}
mkdir -p "$prefix/lib" "$prefix/bin" "$prefix/share/applications" "$prefix/share/metainfo"
rm -rf "$prefix/lib/jpviewer"
cp -R build/package/jpviewer "$prefix/lib/jpviewer"
ln -sf ../lib/jpviewer/jpviewer "$prefix/bin/jpviewer"
cp packaging/linux/jpviewer.desktop "$prefix/share/applications/"
cp packaging/linux/jpviewer.metainfo.xml "$prefix/share/metainfo/"
for picture in resources/icons/jpviewer-[0-9]*.png; do
    size=$(basename "$picture" .png | cut -d- -f2)
    icons=$prefix/share/icons/hicolor/${size}x$size/apps
    mkdir -p "$icons"
    cp "$picture" "$icons/jpviewer.png"
done
mkdir -p "$prefix/share/icons/hicolor/scalable/apps"
cp resources/icons/jpviewer.svg "$prefix/share/icons/hicolor/scalable/apps/jpviewer.svg"
echo "jpviewer is in $prefix/bin"
