import weakref

kept = []


class Plain:
    pass


def watch(thing):
    kept.append(weakref.ref(thing, lambda _: print("gone")))
    return thing
