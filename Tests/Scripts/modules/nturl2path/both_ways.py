import nturl2path

print(nturl2path.url2pathname("///C|/foo/bar%20x"))  # expect: C:\foo\bar x
print(nturl2path.pathname2url("C:\\a b\\c"))  # expect: ///C:/a%20b/c
