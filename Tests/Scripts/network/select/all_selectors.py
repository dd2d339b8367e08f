import selectors
import socket

for kind in selectors.DefaultSelector, selectors.SelectSelector, selectors.PollSelector:
    first, second = socket.socketpair()
    with kind() as selector, first, second:
        key = selector.register(first, selectors.EVENT_READ, "the first")
        selector.register(second, selectors.EVENT_READ | selectors.EVENT_WRITE)
        print([(key.fileobj is second, events) for key, events in selector.select(0)])
        second.send(b"x")
        print(sorted(events for _, events in selector.select(1)))
        print(selector.get_key(first).data, len(selector.get_map()), first in selector.get_map())
        selector.modify(second, selectors.EVENT_READ, "changed")
        print([key.data for key, _ in selector.select(0)])
        selector.unregister(first)
        for call in (
                lambda: selector.unregister(first), lambda: selector.register(second, 1),
                lambda: selector.register(first, 0), lambda: selector.get_key(first),
                lambda: selector.register("text", 1)):
            try:
                call()
            except (KeyError, ValueError) as error:
                print(type(error).__name__)
        print(selector.select(0))

# expect: [(True, 2)]
# expect: [1, 2]
# expect: the first 2 True
# expect: ['the first']
# expect: KeyError
# expect: KeyError
# expect: ValueError
# expect: KeyError
# expect: ValueError
# expect: []
# expect: [(True, 2)]
# expect: [1, 2]
# expect: the first 2 True
# expect: ['the first']
# expect: KeyError
# expect: KeyError
# expect: ValueError
# expect: KeyError
# expect: ValueError
# expect: []
# expect: [(True, 2)]
# expect: [1, 2]
# expect: the first 2 True
# expect: ['the first']
# expect: KeyError
# expect: KeyError
# expect: ValueError
# expect: KeyError
# expect: ValueError
# expect: []
