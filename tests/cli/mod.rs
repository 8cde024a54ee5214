mod deliver;
mod help;
mod input;
mod render;
mod surroundings;
mod terminal;
mod validate;
