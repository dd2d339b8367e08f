class Query:
    def __eq__(self, other):
        return f"= {other}"

    def __lt__(self, other):
        return [other]

print(Query() == 5, Query() < 3, 3 > Query(), not (Query() == 1))  # expect: = 5 [3] [3] False
