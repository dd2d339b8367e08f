# copy.copy() of a UserList keeps what else the object knows; its own copy() makes a new list of the items.
import copy
from collections import UserList

given = UserList([1, 2])
given.note = "kept"
made = copy.copy(given)
made.append(3)
print(given, made, made.note, hasattr(given.copy(), "note"))  # expect: [1, 2] [1, 2, 3] kept False
