#!/bin/sh
# usage: install.sh install BINARY PREFIX | uninstall PREFIX
#
# What is installed stands in share/smartspec/installed, a path a line from the prefix, folders with a slash at the end;
# nothing else is ever removed. DESTDIR, when set, goes before the prefix.
set -eu
cd "$(dirname "$0")/.."

umask 022
list=share/smartspec/installed

# Makes a folder below the prefix and notes those that were not there.
make_folder() {
  [ -d "$root/$1" ] && return
  case $1 in */*) make_folder "${1%/*}" ;; esac
  mkdir "$root/$1"
  echo "$1/" >>"$notes"
}

# put SOURCE PLACE MODE
put() {
  make_folder "${2%/*}"
  echo "$2" >>"$notes"
  # A program that runs is replaced, not written over.
  rm -f "$root/$2"
  cp "$1" "$root/$2"
  chmod "$3" "$root/$2"
}

# put_output PLACE ARGUMENT... puts what the program prints.
put_output() {
  place=$1
  shift
  "$root/bin/smartspec" "$@" >"$made"
  put "$made" "$place" 644
}

install_all() {
  binary=$1
  mkdir -p "$root"
  notes=$(mktemp)
  made=$(mktemp)
  trap 'rm -f "$notes" "$made"' EXIT
  # What stood there from before is still ours to remove.
  [ ! -e "$root/$list" ] || cat "$root/$list" >"$notes"
  put "$binary" bin/smartspec 755
  for file in samples/europe/*; do put "$file" "share/smartspec/europe/${file##*/}" 644; done
  for file in themes/*.toml; do put "$file" "share/smartspec/themes/${file##*/}" 644; done
  if [ -d tours ]; then
    for file in tours/*; do put "$file" "share/smartspec/tours/${file##*/}" 644; done
  fi
  put_output share/man/man1/smartspec.1 man 1
  put_output share/man/man5/smartspec-theme.5 man 5
  put_output share/man/man7/smartspec-keys.7 man 7
  put_output share/bash-completion/completions/smartspec completions bash
  put_output share/zsh/site-functions/_smartspec completions zsh
  put_output share/fish/vendor_completions.d/smartspec.fish completions fish
  echo "$list" >>"$notes"
  sort -u "$notes" >"$root/$list"
  chmod 644 "$root/$list"
  echo "Installed $root/bin/smartspec, its data, manual and completions."
}

uninstall_all() {
  if [ ! -e "$root/$list" ]; then
    echo "Nothing of smartspec is installed in $root. Give the folder with PREFIX=." >&2
    exit 1
  fi
  notes=$(mktemp)
  trap 'rm -f "$notes"' EXIT
  # Longer paths first, so that folders are empty when their turn comes; those with files of others stay.
  sort -r "$root/$list" >"$notes"
  while read -r path; do
    case $path in
    */) rmdir "$root/$path" 2>/dev/null || true ;;
    *) rm -f "$root/$path" ;;
    esac
  done <"$notes"
  echo "Removed what was installed in $root."
}

case $1 in
install) root=${DESTDIR-}$3 && install_all "$2" ;;
uninstall) root=${DESTDIR-}$2 && uninstall_all ;;
*)
  echo "usage: install.sh install BINARY PREFIX | uninstall PREFIX" >&2
  exit 2
  ;;
esac
