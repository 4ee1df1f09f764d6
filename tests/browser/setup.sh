#!/usr/bin/env bash
# Sees that Chromium and Chinese fonts are there; installs them through apt where that is permitted.
set -euo pipefail

missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || missing+=(chromium)
[ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
[ ${#missing[@]} -eq 0 ] && exit 0

root=()
[ "$(id -u)" -eq 0 ] || root=(sudo -n)
if command -v apt-get >/dev/null && { [ ${#root[@]} -eq 0 ] || sudo -n true 2>/dev/null; }; then
  echo "安装 ${missing[*]}……"
  "${root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null
else
  echo "浏览器测试还需要：${missing[*]}。请用系统的软件包管理器安装后重试，" >&2
  echo "如 Debian、Ubuntu：sudo apt-get install ${missing[*]}" >&2
  exit 1
fi
