print(__import__("shapes.deep.bottom").__name__)  # expect: shapes
print(__import__("shapes.deep", fromlist=["bottom"]).__name__)  # expect: shapes.deep
print(__import__("deep", {"__package__": "shapes"}, None, ["x"], 1).__name__)  # expect: shapes.deep
for bad in ("", 1):
    try:
        __import__(bad)
    except (ValueError, TypeError) as error:
        print(error)
# expect: Empty module name
# expect: module name must be a string
