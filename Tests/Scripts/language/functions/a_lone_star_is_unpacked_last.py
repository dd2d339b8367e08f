def call(*arguments, **keywords):
    print(arguments, keywords)


def told(value):
    print("asked for", value)
    return value


class Numbers:
    def __iter__(self):
        print("unpacked")
        return iter([1, 2])


call(*Numbers(), key=told("key"))
# expect: asked for key
# expect: unpacked
# expect: (1, 2) {'key': 'key'}
call(told(0), *Numbers(), key=told("key"))
# expect: asked for 0
# expect: unpacked
# expect: asked for key
# expect: (0, 1, 2) {'key': 'key'}
for text in ("call(*5, **6)", "call(*5, key=told(1))", "call(0, *5, **6)", "''.join(*5)", "[].append(**5)", "len(*5, **6)"):
    try:
        eval(text)
    except TypeError as error:
        print(error)
# expect: __main__.call() argument after ** must be a mapping, not int
# expect: asked for 1
# expect: __main__.call() argument after * must be an iterable, not int
# expect: Value after * must be an iterable, not int
# expect: str.join() argument after * must be an iterable, not int
# expect: list.append() argument after ** must be a mapping, not int
# expect: len() argument after ** must be a mapping, not int
