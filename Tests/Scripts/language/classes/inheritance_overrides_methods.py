class Animal:
    def speak(self):
        return "..."

    def introduce(self):
        return "I say " + self.speak()

class Dog(Animal):
    def speak(self):
        return "woof"

print(Animal().introduce(), Dog().introduce())  # expect: I say ... I say woof
print(isinstance(Dog(), Animal), issubclass(Dog, Animal), issubclass(Animal, Dog))  # expect: True True False
