def attempt(body):
    try:
        body()
    except TypeError as error:
        print(error)


def wrong_kind():
    class Plain:
        __classcell__ = None


def taken_by_another():
    class Meta(type):
        def __new__(metaclass, name, bases, namespace):
            made = super().__new__(metaclass, name, bases, namespace)
            type("Other", (), namespace)
            return made

    class Plain(metaclass=Meta):
        def method(self):
            return __class__


attempt(wrong_kind)  # expect: __classcell__ must be a nonlocal cell, not <class 'NoneType'>
attempt(taken_by_another)
# expect: __class__ set to <class '__main__.taken_by_another.<locals>.Plain'> defining 'Plain' as <class '__main__.taken_by_another.<locals>.Plain'>
