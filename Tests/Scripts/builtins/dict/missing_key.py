d = {"a": 1}
for key in ("b", 5, None, (1, 2), "it's"):
    try:
        d[key]
    except KeyError as error:
        print(error, error.args)
# expect: 'b' ('b',)
# expect: 5 (5,)
# expect: None (None,)
# expect: (1, 2) ((1, 2),)
# expect: "it's" ("it's",)
