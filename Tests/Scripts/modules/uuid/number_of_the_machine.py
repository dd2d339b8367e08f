import uuid
from unittest import mock

print(0 < uuid.getnode() < 1 << 48, uuid.getnode() == uuid.getnode())
with mock.patch.multiple(uuid, _node=None, _GETTERS=[lambda: 1 << 48, lambda: 1 / 0]):
    print(bool(uuid.getnode() & 1 << 40))
with mock.patch.multiple(uuid, _node=None, _GETTERS=[lambda: None, lambda: 5]):
    print(uuid.getnode(), uuid.uuid1(clock_seq=3, node=uuid.getnode()).node)

# expect: True True
# expect: True
# expect: 5 5
