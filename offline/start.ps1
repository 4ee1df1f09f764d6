# 打开手册：在本机用 http://localhost:端口/ 提供 site 文件夹里的网页，不记录谁看了什么。
# 由 start.bat 调用；只用 Windows 自带的 PowerShell，不安装任何东西。
param([int]$Port = 8000)
$ErrorActionPreference = "Stop"
$root = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot "site"))
$types = @{
  ".html" = "text/html; charset=utf-8"; ".css" = "text/css; charset=utf-8"
  ".js" = "text/javascript; charset=utf-8"; ".mjs" = "text/javascript; charset=utf-8"
  ".json" = "application/json"; ".ipynb" = "application/json"; ".wasm" = "application/wasm"
  ".svg" = "image/svg+xml"; ".png" = "image/png"; ".ico" = "image/x-icon"; ".txt" = "text/plain; charset=utf-8"
  ".xml" = "application/xml"; ".zip" = "application/zip"; ".tar" = "application/x-tar"
  ".docx" = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  ".xlsx" = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  ".woff2" = "font/woff2"; ".woff" = "font/woff"; ".pdf" = "application/pdf"
}
$pages = "@PAGES@"
$lab = "@LAB@"

$listener = New-Object Net.HttpListener
$listener.Prefixes.Add("http://localhost:$Port/")
try { $listener.Start() } catch {
  Write-Host "端口 $Port 打不开，可能已被占用。请换一个：start.bat $($Port + 1)"
  exit 1
}
Write-Host "手册：http://localhost:$Port/　（关闭本窗口即结束）"
Start-Process "http://localhost:$Port/"
while ($listener.IsListening) {
  $context = $listener.GetContext()
  $answer = $context.Response
  try {
    $path = [Uri]::UnescapeDataString($context.Request.Url.AbsolutePath).TrimStart("/")
    $file = [IO.Path]::GetFullPath((Join-Path $root $path))
    if (Test-Path -LiteralPath $file -PathType Container) { $file = Join-Path $file "index.html" }
    $inside = $file.StartsWith($root + [IO.Path]::DirectorySeparatorChar)
    if (-not ($inside -and (Test-Path -LiteralPath $file -PathType Leaf))) {
      $answer.StatusCode = 404
      $file = Join-Path $root "404.html"
    }
    $type = $types[[IO.Path]::GetExtension($file).ToLowerInvariant()]
    if (-not $type) { $type = "application/octet-stream" }
    $answer.ContentType = $type
    $policy = if ($path.StartsWith("lab/")) { $lab } else { $pages }
    $answer.AddHeader("Content-Security-Policy", $policy)
    $answer.AddHeader("X-Content-Type-Options", "nosniff")
    $answer.AddHeader("Referrer-Policy", "no-referrer")
    $keep = if ($path -match '^pyodide/\d[^/]*/|[.-][0-9a-f]{8,}[^/]*\.\w+$') { "public, max-age=31536000, immutable" } else { "no-cache" }
    $answer.AddHeader("Cache-Control", $keep)
    $bytes = [IO.File]::ReadAllBytes($file)
    $answer.ContentLength64 = $bytes.Length
    if ($context.Request.HttpMethod -ne "HEAD") { $answer.OutputStream.Write($bytes, 0, $bytes.Length) }
  } catch [Net.HttpListenerException], [IO.IOException] {
    # 看网页的人已经离开
  } finally {
    try { $answer.Close() } catch { }
  }
}
