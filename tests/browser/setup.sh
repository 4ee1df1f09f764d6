#!/usr/bin/env bash
# Sees that Chromium, LibreOffice Writer and Calc and Chinese fonts are there; installs them through apt
# where that is permitted.
set -euo pipefail

missing=() bare=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || missing+=(chromium)
[ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ] || missing+=(fonts-noto-cjk)
command -v soffice >/dev/null || bare+=(libreoffice-writer-nogui) # without what it recommends
office=$(dirname "$(readlink -f "$(command -v soffice || echo /usr/bin/soffice)")")
[ -e "$office/libsclo.so" ] || bare+=(libreoffice-calc-nogui)
all=("${missing[@]}" "${bare[@]}")
[ ${#all[@]} -eq 0 ] && exit 0

root=()
[ "$(id -u)" -eq 0 ] || root=(sudo -n)
install() {
  [ $# -eq 0 ] || DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq "$@" >/dev/null
}
if command -v apt-get >/dev/null && { [ ${#root[@]} -eq 0 ] || sudo -n true 2>/dev/null; }; then
  echo "安装 ${all[*]}……"
  "${root[@]}" apt-get update -qq
  install "${missing[@]}"
  [ ${#bare[@]} -eq 0 ] || install --no-install-recommends "${bare[@]}"
else
  echo "测试还需要：${all[*]}。请用系统的软件包管理器安装后重试，" >&2
  echo "如 Debian、Ubuntu：sudo apt-get install ${all[*]}" >&2
  exit 1
fi
