from pathlib import Path

for wrong in (
    lambda: Path("a").relative_to("b"),
    lambda: Path("").with_name("x"),
    lambda: Path("a").with_suffix("x"),
    lambda: Path("a").with_name("a/b"),
    lambda: Path(3),
    lambda: Path("a") / 3,
    lambda: Path("/nope").read_text(),
    lambda: Path("x").write_text(3),
    lambda: list(Path(".").glob("")),
    lambda: list(Path(".").glob("/a")),
    lambda: Path("a").as_uri(),
    lambda: Path("/nope").iterdir(),
    lambda: Path("/nope").unlink(),
    lambda: Path("/").mkdir(),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: ValueError 'a' is not in the subpath of 'b'
# expect: ValueError PosixPath('.') has an empty name
# expect: ValueError Invalid suffix 'x'
# expect: ValueError Invalid name 'a/b'
# expect: TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'
# expect: TypeError unsupported operand type(s) for /: 'PosixPath' and 'int'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: TypeError data must be str, not int
# expect: ValueError Unacceptable pattern: PosixPath('.')
# expect: NotImplementedError Non-relative patterns are unsupported
# expect: ValueError relative path can't be expressed as a file URI
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: FileExistsError [Errno 17] File exists: '/'
