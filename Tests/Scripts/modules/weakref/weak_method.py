import weakref


class Button:
    def click(self):
        return "clicked"


button = Button()
plain = weakref.ref(button.click)
method = weakref.WeakMethod(button.click)
print(plain(), method()(), method == weakref.WeakMethod(button.click))
del button
print(method())
try:
    weakref.WeakMethod(len)
except TypeError as error:
    print(error)
# expect: None clicked True
# expect: None
# expect: argument should be a bound method, not <class 'builtin_function_or_method'>
