from pathlib import Path

for wrong in (
    lambda: Path("").with_name("x"),
    lambda: Path("a").with_suffix("x"),
    lambda: Path("a").with_name("a/b"),
    lambda: Path(3),
    lambda: Path("a") / 3,
    lambda: Path("x").write_text(3),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: ValueError PosixPath('.') has an empty name
# expect: ValueError Invalid suffix 'x'
# expect: ValueError Invalid name 'a/b'
# expect: TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'
# expect: TypeError unsupported operand type(s) for /: 'PosixPath' and 'int'
# expect: TypeError data must be str, not int
