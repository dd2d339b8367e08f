# Each instruction has a place; a traceback's instruction leads to the place of the failure.
def decorator(function):
    return function


@decorator
def function(value):
    total = 0
    for one in value:
        total += one / 0
    return total


code = function.__code__
print(code.co_firstlineno)  # expect: 6
print(sorted({line for _, _, line in code.co_lines()})[1:])  # expect: [8, 9, 10, 11]
print(len(list(code.co_positions())) * 2 == len(code.co_code))  # expect: True
print(code.co_code == function.__code__.co_code, type(code.co_code))  # expect: True <class 'bytes'>
try:
    function([1])
except ZeroDivisionError as error:
    entry = error.__traceback__.tb_next
    places = list(entry.tb_frame.f_code.co_positions())
    print(places[entry.tb_lasti // 2])  # expect: (10, 10, 17, 24)
