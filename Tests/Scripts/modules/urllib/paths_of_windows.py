import nturl2path

for url in ("///C|/", "/C|/x", "///C:/a%20b", "////host/share/x", "/a/b"):
    print(nturl2path.url2pathname(url))
for path in ("C:", "C:\\a b\\c", "\\\\host\\share", "\\\\?\\C:\\dir", "foo\\bar", "long:name"):
    try:
        print(nturl2path.pathname2url(path))
    except OSError as error:
        print(error)
# expect: C:\
# expect: C:\x
# expect: C:\a b
# expect: \\host\share\x
# expect: \a\b
# expect: ///C:
# expect: ///C:/a%20b/c
# expect: ////host/share
# expect: ///C:/dir
# expect: foo/bar
# expect: Bad path: long:name
