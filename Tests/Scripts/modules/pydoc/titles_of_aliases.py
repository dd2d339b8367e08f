import pydoc
import typing

for value in (typing.List[int], int | str, typing.Union[int, str], 3):
    print(pydoc.render_doc(value, renderer=pydoc.plaintext).split("\n")[0])

# expect: Python Library Documentation: _GenericAlias in module typing
# expect: Python Library Documentation: UnionType in module types object
# expect: Python Library Documentation: _UnionGenericAlias in module typing
# expect: Python Library Documentation: int object
