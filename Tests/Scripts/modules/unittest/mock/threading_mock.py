# Mocks that other threads call can be waited for.
import threading
from unittest.mock import ThreadingMock

mock = ThreadingMock(name="service", timeout=0.01)
threading.Thread(target=lambda: mock.send(1, key=2)).start()
mock.send.wait_until_called(timeout=5)
mock.send.wait_until_any_call_with(1, key=2)
print(mock.send.call_args, type(mock.send).__name__)
for wait in (lambda: mock.wait_until_called(), lambda: mock.send.wait_until_any_call_with(3)):
    try:
        wait()
    except AssertionError as error:
        print(error)
mock.send.reset_mock()
try:
    mock.send.wait_until_called()
except AssertionError as error:
    print(error)

# expect: call(1, key=2) ThreadingMock
# expect: service was not called before timeout(0.01).
# expect: send(3) call not found
# expect: send was not called before timeout(0.01).
