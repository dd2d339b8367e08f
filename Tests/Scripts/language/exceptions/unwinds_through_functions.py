def inner():
    raise ValueError("deep")

def middle():
    try:
        inner()
    finally:
        print("middle finally")  # expect: middle finally

def outer():
    try:
        middle()
    except KeyError:
        print("never")

try:
    outer()
except ValueError as error:
    print(error)  # expect: deep
