from pathlib import Path

for wrong in (
    lambda: Path("a").relative_to("b"),
    lambda: list(Path(".").glob("")),
    lambda: list(Path(".").glob("/a")),
    lambda: Path("a").as_uri(),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: ValueError 'a' is not in the subpath of 'b'
# expect: ValueError Unacceptable pattern: PosixPath('.')
# expect: NotImplementedError Non-relative patterns are unsupported
# expect: ValueError relative path can't be expressed as a file URI
