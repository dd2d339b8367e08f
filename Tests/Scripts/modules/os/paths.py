import os.path as p

print(p.join("a", "b"), p.join("a/", "/b"), p.join("a", ""), p.join("", "a"))
print(p.split("/a/b/"), p.split("/a"), p.split("///"), p.basename("/x/y"), p.dirname("/x/y"))
print(p.splitext("a.tar.gz"), p.splitext(".bashrc"), p.splitext("a/.b.c"), p.splitext("a."))
print(p.normpath("a/./b/../c//d"), p.normpath("/../a"), p.normpath(""), p.normpath("//a"))
print(p.commonprefix(["abc", "abd"]), p.commonpath(["/a/b", "/a/c"]), p.relpath("/a/b", "/a/c"))
print(p.isabs("/a"), p.splitroot("//a/b"), p.expandvars("${NOPE_X}$"), p.join(b"a", b"b"))
for wrong in (lambda: p.join("a", 3), lambda: p.join("a", b"b"), lambda: p.commonpath([]), lambda: p.relpath("")):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)

# expect: a/b /b a/ a
# expect: ('/a/b', '') ('/', 'a') ('///', '') y /x
# expect: ('a.tar', '.gz') ('.bashrc', '') ('a/.b', '.c') ('a', '.')
# expect: a/c/d /a . //a
# expect: ab /a ../b
# expect: True ('', '//', 'a/b') ${NOPE_X}$ b'a/b'
# expect: join() argument must be str, bytes, or os.PathLike object, not 'int'
# expect: Can't mix strings and bytes in path components
# expect: commonpath() arg is an empty sequence
# expect: no path specified
