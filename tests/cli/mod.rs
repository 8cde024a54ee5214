mod deliver;
mod help;
mod input;
mod render;
mod rules;
mod surroundings;
mod terminal;
mod validate;
