from pathlib import Path, PurePosixPath, PureWindowsPath

p = Path("/usr/local/lib/python3.tar.gz")
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes)
print(p.parent, p.parents[0], list(p.parents), p.root, p.anchor, p.is_absolute())
print(Path("a") / "b" / "c", "x" / Path("y"), Path("a", "b"), Path(), Path("a//b/./c/"), Path("/a") / "/b")
print(p.with_name("x.y"), p.with_suffix(".zip"), p.with_stem("q"), p.relative_to("/usr"), Path("/").parent)
print(p.match("*.gz"), p.match("lib/*"), p.full_match("/usr/**"), p.is_relative_to("/usr"), Path("/a b").as_uri())
print(Path("a") == PurePosixPath("a"), Path("a") < Path("b"), sorted([Path("b"), Path("a/c"), Path("a")]))
print(Path(".a").suffix, Path("a/b.c.d").stem, Path("..").name, Path("/a/b").relative_to("/a/c", walk_up=True))
w = PureWindowsPath("c:\\Users\\me\\x.txt")
print(w, repr(w), w.parts, w.drive, w.name, w.parent, w.as_posix(), w == PureWindowsPath("C:/users/ME/X.txt"))
print(type(p))

# expect: /usr/local/lib/python3.tar.gz PosixPath('/usr/local/lib/python3.tar.gz') ('/', 'usr', 'local', 'lib', 'python3.tar.gz') python3.tar.gz python3.tar .gz ['.tar', '.gz']
# expect: /usr/local/lib /usr/local/lib [PosixPath('/usr/local/lib'), PosixPath('/usr/local'), PosixPath('/usr'), PosixPath('/')] / / True
# expect: a/b/c x/y a/b . a/b/c /b
# expect: /usr/local/lib/x.y /usr/local/lib/python3.tar.zip /usr/local/lib/q.gz local/lib/python3.tar.gz /
# expect: True True True True file:///a%20b
# expect: True True [PosixPath('a'), PosixPath('a/c'), PosixPath('b')]
# expect:  b.c .. ../b
# expect: c:\Users\me\x.txt PureWindowsPath('c:/Users/me/x.txt') ('c:\\', 'Users', 'me', 'x.txt') c: x.txt c:\Users\me c:/Users/me/x.txt True
# expect: <class 'pathlib._local.PosixPath'>
