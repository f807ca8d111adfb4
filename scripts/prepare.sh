#!/bin/sh
# Installs the system packages that smartspec is built and tested with, where they are missing.
set -eu

command -v swift >/dev/null 2>&1 || {
  echo "smartspec needs a Swift 6.2 or newer toolchain on PATH: see https://www.swift.org/install." >&2
  exit 1
}

missing=""
[ -e /usr/include/ncursesw/curses.h ] || [ -e /usr/include/curses.h ] || missing="$missing libncurses-dev"
[ -e /usr/include/sqlite3.h ] || missing="$missing libsqlite3-dev"
command -v tmux >/dev/null 2>&1 || missing="$missing tmux"
[ -x /usr/sbin/sshd ] || missing="$missing openssh-server"
command -v ssh >/dev/null 2>&1 || missing="$missing openssh-client"
command -v python3 >/dev/null 2>&1 || missing="$missing python3"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Install the equivalents of these Debian packages, then run make again:$missing" >&2
  exit 1
fi
if [ "$(id -u)" = 0 ]; then
  as_root=""
elif command -v sudo >/dev/null 2>&1; then
  as_root="sudo"
else
  echo "Ask an administrator to run: apt-get install$missing" >&2
  exit 1
fi
echo "Installing$missing ..."
export DEBIAN_FRONTEND=noninteractive
# The package list may be empty or old on a fresh machine.
$as_root apt-get update -qq
$as_root apt-get install -y -qq $missing >/dev/null
