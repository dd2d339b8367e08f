# A form with the same arguments is made once, also by pickle; True and 1 are told apart.
import pickle
from typing import Annotated, Any, ClassVar, Literal, Optional

for form in Optional[Any], ClassVar[int], Annotated[int, "word"], Literal["a"]:
    print(pickle.loads(pickle.dumps(form)) is form, form.__name__)
# expect: True Optional
# expect: True ClassVar
# expect: True Annotated
# expect: True Literal
print(Literal[1, 2] == Literal[True, 2], Literal[0], Literal[False])
# expect: False typing.Literal[0] typing.Literal[False]
