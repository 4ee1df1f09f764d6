#!/bin/sh
# 打开手册：./start.sh [端口] [地址]　　地址写 0.0.0.0 时，同一网络里的人也能打开
cd "$(dirname "$0")" || exit 1
exec python3 serve.py site "${1:-8000}" "${2:-127.0.0.1}"
