def index():
    print("index")  # expect: index
    return 0

values = [1, 2]
values[index()] += 10
print(values)  # expect: [11, 2]
