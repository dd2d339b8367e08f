from dataclasses import make_dataclass

print(make_dataclass("Point", ["x"]))  # expect: <class '__main__.Point'>
print(make_dataclass("Point", ["x"], module="other"))  # expect: <class 'other.Point'>
