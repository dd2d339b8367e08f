from typing import Dict, List

for alias in (List, List[int], Dict[str, int]):
    try:
        alias()
    except TypeError as error:
        print(error)
# expect: Type List cannot be instantiated; use list() instead
# expect: Type List cannot be instantiated; use list() instead
# expect: Type Dict cannot be instantiated; use dict() instead
