class Answer:
    def __init__(self, answer):
        self.answer = answer

    def __getnewargs_ex__(self):
        return self.answer


for answer in ((), ((), 1), (1, {}), "text", ((1,), {"a": 2})):
    try:
        print(Answer(answer).__reduce_ex__(2)[1][1:])
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

# expect: ValueError __getnewargs_ex__ should return a tuple of length 2, not 0
# expect: TypeError second item of the tuple returned by __getnewargs_ex__ must be a dict, not 'int'
# expect: TypeError first item of the tuple returned by __getnewargs_ex__ must be a tuple, not 'int'
# expect: TypeError __getnewargs_ex__ should return a tuple, not 'str'
# expect: ((1,), {'a': 2})
