@echo off
rem Opens the handbook on this machine. Usage: start.bat [port]
cd /d "%~dp0"
set PORT=%1
if "%PORT%"=="" set PORT=8000
powershell -NoProfile -ExecutionPolicy Bypass -File start.ps1 %PORT%
if not errorlevel 1 exit /b 0
python serve.py site %PORT%
if errorlevel 1 pause
