# A template that is one field alone gives what the methods of the value made, class and all.


class Name(str):
    pass


class Thing:
    def __str__(self):
        return Name("text")

    def __repr__(self):
        return Name("repr")

    def __format__(self, specification):
        return Name("formatted" + specification)


def kinds(*texts):
    print(*(type(text).__name__ for text in texts))


thing = Thing()
kinds("%s" % thing, "%r" % thing, "%a" % thing, "%(x)s" % {"x": thing}, Name("%s") % thing)  # expect: Name Name Name Name Name
kinds("%4s" % thing, "%.9s" % thing)  # expect: Name Name
kinds("<%s>" % thing, "%s " % thing, "%9s" % thing, "%.2s" % thing)  # expect: str str str str
kinds("{}".format(thing), "{:x}".format(thing), "{}{}".format("", thing))  # expect: Name Name Name
kinds("{!s}".format(thing), "{!r}".format(thing), "{} ".format(thing))  # expect: str str str
kinds("%s" % Name("a"), "{}".format(Name("a")), format(Name("a")))  # expect: str str str
kinds(format(Name("a"), "s"), "{:s}".format(Name("a")), format(Name("a"), "2"))  # expect: Name Name str
