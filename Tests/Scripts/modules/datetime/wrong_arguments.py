from datetime import date, datetime


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: datetime.fromtimestamp("12"))  # expect: TypeError 'str' object cannot be interpreted as an integer
show(lambda: datetime(2024, 1, 1).astimezone(5))  # expect: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
show(lambda: datetime(2024, 1, 1, tzinfo=5))  # expect: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
show(lambda: datetime.strptime("12:30:00", "%H:%m:%m"))  # expect: PatternError redefinition of group name 'm' as group 3; was group 2 at position 56
show(lambda: datetime.strptime("1.1.24 24", "%x %d"))  # expect: PatternError redefinition of group name 'd' as group 4; was group 2 at position 87
show(lambda: datetime.strptime("10", "%V"))  # expect: ValueError ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').
show(lambda: datetime.strptime("2024 10 1", "%Y %V %u"))  # expect: ValueError ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.
show(lambda: datetime.strptime("2024 10 1", "%G %j %u"))  # expect: ValueError Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.
