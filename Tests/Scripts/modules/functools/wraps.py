from functools import wraps


def logged(function):
    @wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


@logged
def double(x: int) -> int:
    "Doubles."
    return 2 * x


print(double(2), double.__name__, double.__doc__, double.__annotations__, double.__wrapped__(3))
# expect: 4 double Doubles. {'x': <class 'int'>, 'return': <class 'int'>} 6
