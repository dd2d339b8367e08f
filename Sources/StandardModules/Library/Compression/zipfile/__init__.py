"""Zip files: several files in one, each compressed on its own."""

from zipfile._archive import ZipFile, is_zipfile
from zipfile._members import ZipExtFile
from zipfile._path import Path
from zipfile._python import PyZipFile
from zipfile._records import (
    BZIP2_VERSION, DEFAULT_VERSION, LZMA_VERSION, ZIP64_LIMIT, ZIP64_VERSION, ZIP_BZIP2, ZIP_DEFLATED,
    ZIP_FILECOUNT_LIMIT, ZIP_LZMA, ZIP_MAX_COMMENT, ZIP_STORED, BadZipFile, LargeZipFile, ZipInfo)
from zlib import crc32

__all__ = [
    "BadZipFile", "BadZipfile", "error", "ZIP_STORED", "ZIP_DEFLATED", "ZIP_BZIP2", "ZIP_LZMA",
    "is_zipfile", "ZipInfo", "ZipFile", "LargeZipFile", "PyZipFile", "Path",
]  # fmt: skip

error = BadZipfile = BadZipFile


def main(args=None):
    """List, test, extract or make a zip file, as `python -m zipfile` does."""
    from zipfile.__main__ import main

    main(args)
