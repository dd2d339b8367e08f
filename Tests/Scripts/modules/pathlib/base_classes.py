from pathlib import Path, PurePath, UnsupportedOperation
from pathlib._abc import ParserBase, PathBase, PurePathBase

print([cls.__name__ for cls in Path.__mro__], issubclass(PurePath, PathBase))
for operation in (
    lambda: ParserBase().join("a", "b"), lambda: PurePathBase("a").parts, lambda: PathBase("a").stat(),
    lambda: PathBase("a").exists(), PathBase.cwd, lambda: PathBase("a").write_text("x"),
):
    try:
        operation()
    except UnsupportedOperation as error:
        print(error)

# expect: ['Path', 'PathBase', 'PurePath', 'PurePathBase', 'object'] False
# expect: ParserBase.join() is unsupported
# expect: ParserBase.split() is unsupported
# expect: PathBase.stat() is unsupported
# expect: PathBase.stat() is unsupported
# expect: PathBase.absolute() is unsupported
# expect: PathBase.open() is unsupported
