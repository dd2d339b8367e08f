class Field:
    @staticmethod
    def __set__(instance, value):
        print("static", type(instance).__name__, value)

    @classmethod
    def __delete__(cls, instance):
        print("class", cls.__name__, type(instance).__name__)


class Record:
    field = Field()


record = Record()
record.field = 1
del record.field
# expect: static Record 1
# expect: class Field Record
